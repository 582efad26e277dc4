using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Readers;

namespace TribuneBot.Telegram.Updates;

/// <summary>Gives each update to the handler of its kind; kinds nobody handles are ignored.</summary>
internal sealed class UpdateRouter(IEnumerable<IUpdateHandler> handlers)
{
    private readonly Dictionary<UpdateType, IUpdateHandler> _handlers = handlers.ToDictionary(handler => handler.Type);

    public IReadOnlyList<UpdateType> AllowedUpdates => [.. _handlers.Keys];

    public bool ChangesNothing(Update update) => _handlers.TryGetValue(update.Type, out var handler) && handler.ChangesNothing;

    public async Task<IReadOnlyList<Reply>> HandleAsync(Update update, IUpdateUnit unit, CancellationToken cancellationToken) =>
        _handlers.TryGetValue(update.Type, out var handler) ? await handler.HandleAsync(update, unit, cancellationToken) : [];

    public IReadOnlyList<Reply> Apologise(Update update) =>
        _handlers.TryGetValue(update.Type, out var handler) ? handler.Apologise(update) : [];

    /// <summary>The chat whose order an update belongs to.</summary>
    public static long ChatOf(Update update) =>
        update.Message?.Chat.Id ?? update.CallbackQuery?.Message?.Chat.Id ?? update.CallbackQuery?.From.Id ?? update.MyChatMember?.Chat.Id
        ?? update.InlineQuery?.From.Id ?? 0;
}
