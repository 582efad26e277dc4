using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Control;

namespace TribuneBot.Simulator;

/// <summary>
/// Acts as people in a running Simulator and looks at what they see. A private chat is named by the person's own user id
/// (or by the bot's id when there are several bots); shared chats by their chat id.
/// </summary>
public sealed class SimulatorClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;

    /// <param name="address">Where the Simulator listens.</param>
    public SimulatorClient(Uri address)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        _ownsHttp = true;
    }

    /// <param name="http">A client whose base address is the Simulator's; it stays the caller's.</param>
    public SimulatorClient(HttpClient http) => _http = http;

    public void Dispose()
    {
        if (_ownsHttp)
            _http.Dispose();
    }

    /// <summary>Sends a text as a person.</summary>
    public async Task<SeenMessage> SendTextAsync(long userId, long chatId, string text, int replyTo = 0, CancellationToken cancellationToken = default) =>
        new(await PostAsync("sim/act/text", new TextBody(userId, chatId, text, ReplyTo: replyTo), cancellationToken));

    /// <summary>Presses Start in the private chat with the bot, with a deep link's payload if there is one.</summary>
    public async Task<SeenMessage> StartAsync(long userId, string? payload = null, long botId = 0, CancellationToken cancellationToken = default) =>
        new(await PostAsync("sim/act/start", new StartBody(userId, payload, botId), cancellationToken));

    /// <summary>Sends a photo as a person.</summary>
    public async Task<SeenMessage> SendPhotoAsync(long userId, long chatId, byte[] photo, string caption = "", CancellationToken cancellationToken = default)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(userId.ToString(CultureInfo.InvariantCulture)), "user_id" },
            { new StringContent(chatId.ToString(CultureInfo.InvariantCulture)), "chat_id" },
            { new StringContent(caption), "caption" },
            { new ByteArrayContent(photo), "photo", "photo" },
        };
        using var response = await _http.PostAsync(new Uri("sim/act/photo", UriKind.Relative), form, cancellationToken);
        return new SeenMessage(await ReadAsync(response, cancellationToken));
    }

    /// <summary>Presses an inline button and waits for the bot's answer.</summary>
    /// <param name="userId">Who presses.</param>
    /// <param name="chatId">Where.</param>
    /// <param name="messageId">The message with the button.</param>
    /// <param name="button">Its callback data, or what it says.</param>
    /// <param name="timeout">How long to wait for the answer; 10 seconds when null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SeenAnswer> PressAsync(
        long userId, long chatId, int messageId, string button, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        var body = new PressBody(userId, chatId, messageId, button, TimeoutSeconds: (timeout ?? TimeSpan.FromSeconds(10)).TotalSeconds);
        var json = await PostAsync("sim/act/press", body, cancellationToken);
        return json.Deserialize<SeenAnswer>(ControlJson.Options)!;
    }

    /// <summary>Blocks the bot as a person.</summary>
    public Task BlockAsync(long userId, long botId = 0, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/block", new BlockBody(userId, true, botId), cancellationToken);

    /// <summary>Unblocks the bot as a person.</summary>
    public Task UnblockAsync(long userId, long botId = 0, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/block", new BlockBody(userId, false, botId), cancellationToken);

    /// <summary>Deletes a person's account; bots get "user is deactivated" from then on.</summary>
    public Task DeactivateAsync(long userId, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/deactivate", new BlockBody(userId, true), cancellationToken);

    /// <summary>Gives a person or bot another place in a shared chat.</summary>
    public Task SetMemberAsync(long chatId, SimulatedMember member, long by = 0, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/member", new MemberBody(chatId, member.UserId, member.Status, member.Rights, by, member.IsMember), cancellationToken);

    public Task AddBotAsync(SimulatedBot bot, CancellationToken cancellationToken = default) => PostAsync("sim/bots", bot, cancellationToken);

    public Task AddPersonAsync(SimulatedPerson person, CancellationToken cancellationToken = default) => PostAsync("sim/persons", person, cancellationToken);

    /// <summary>Adds many persons, who by default have already started the bot.</summary>
    public Task AddCrowdAsync(SimulatedCrowd crowd, CancellationToken cancellationToken = default) => PostAsync("sim/crowds", crowd, cancellationToken);

    public Task AddChatAsync(SimulatedChat chat, CancellationToken cancellationToken = default) => PostAsync("sim/chats", chat, cancellationToken);

    public Task AddFaultAsync(SimulatedFault fault, CancellationToken cancellationToken = default) => PostAsync("sim/faults", fault, cancellationToken);

    public async Task ClearFaultsAsync(CancellationToken cancellationToken = default)
    {
        using var response = await _http.DeleteAsync(new Uri("sim/faults", UriKind.Relative), cancellationToken);
        await ReadAsync(response, cancellationToken);
    }

    public async Task SetLimitsAsync(SimulatorLimits limits, CancellationToken cancellationToken = default)
    {
        using var response = await _http.PutAsJsonAsync("sim/limits", limits, ControlJson.Options, cancellationToken);
        await ReadAsync(response, cancellationToken);
    }

    /// <summary>Every message of a chat, deleted ones included, oldest first.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="after">Only messages with a greater id.</param>
    /// <param name="botId">The bot of a private chat; 0 is the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<SeenMessage>> MessagesAsync(long chatId, int after = 0, long botId = 0, CancellationToken cancellationToken = default)
    {
        var array = await GetAsync($"sim/messages?chat={chatId}&after={after}&bot={botId}", cancellationToken);
        return [.. array.Select(static m => new SeenMessage(m!.AsObject()))];
    }

    /// <summary>The latest API calls, oldest first.</summary>
    public async Task<IReadOnlyList<SeenCall>> CallsAsync(
        string? method = null, long? chatId = null, long after = 0, int limit = 10_000, CancellationToken cancellationToken = default)
    {
        var query = $"sim/calls?after={after}&limit={limit}" + (method is null ? "" : $"&method={method}") + (chatId is null ? "" : $"&chat_id={chatId}");
        return (await GetAsync(query, cancellationToken)).Deserialize<List<SeenCall>>(ControlJson.Options)!;
    }

    /// <summary>Waits until a message of the chat is as wanted, be it old, new or just edited.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="wanted">What to wait for.</param>
    /// <param name="timeout">How long at most; 30 seconds when null.</param>
    /// <param name="botId">The bot of a private chat; 0 is the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TimeoutException">It did not come; the message lists what did.</exception>
    public async Task<SeenMessage> WaitForMessageAsync(
        long chatId, Func<SeenMessage, bool> wanted, TimeSpan? timeout = null, long botId = 0, CancellationToken cancellationToken = default)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(timeout ?? TimeSpan.FromSeconds(30));
        try
        {
            using var events = await SimulatorEvents.OpenAsync(_http, limited.Token);
            do
            {
                foreach (var message in await MessagesAsync(chatId, 0, botId, limited.Token))
                    if (wanted(message))
                        return message;
            }
            while (await events.WaitForChatAsync(chatId, limited.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time is up; what follows says what was there instead.
        }

        var there = await MessagesAsync(chatId, 0, botId, cancellationToken);
        throw new TimeoutException($"No such message in chat {chatId}. There are {there.Count}:{Environment.NewLine}{string.Join(Environment.NewLine, there.TakeLast(20))}");
    }

    /// <summary>What bots sent that the Bot API does not know or that has the wrong type, one sentence each.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync(CancellationToken cancellationToken = default) =>
        (await GetAsync("sim/violations", cancellationToken)).Deserialize<List<string>>(ControlJson.Options)!;

    /// <summary>How much bots sent, how fast, and what they sent twice.</summary>
    public async Task<SeenStatistics> StatisticsAsync(CancellationToken cancellationToken = default)
    {
        using var response = await _http.GetAsync(new Uri("sim/statistics", UriKind.Relative), cancellationToken);
        return (await ReadAsync(response, cancellationToken)).Deserialize<SeenStatistics>(ControlJson.Options)!;
    }

    /// <summary>Moves the world's clock ahead: updates expire, 48 hours pass, limits open, and polls and retries whose time has come wake.</summary>
    public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default) =>
        PostAsync("sim/clock/advance", new AdvanceBody(by.TotalSeconds), cancellationToken);

    /// <summary>Sets the world's clock, as <see cref="AdvanceAsync"/> does; an earlier time than it shows is refused.</summary>
    public Task SetClockAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => PostAsync("sim/clock", new ClockBody(now), cancellationToken);

    /// <summary>Delivers the latest update a second time, with its old id.</summary>
    public Task RepeatLastUpdateAsync(long botId = 0, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/repeat", new BlockBody(0, false, botId), cancellationToken);

    /// <summary>Deletes a group, supergroup or channel as its owner.</summary>
    public Task DeleteChatAsync(long chatId, CancellationToken cancellationToken = default) => PostAsync("sim/act/delete_chat", new DeleteChatBody(chatId), cancellationToken);

    /// <summary>Turns a group into a supergroup with this id.</summary>
    public Task MigrateAsync(long groupId, long supergroupId, long byUserId, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/migrate", new MigrateBody(groupId, supergroupId, byUserId), cancellationToken);

    /// <summary>A person has seen a chat up to a message.</summary>
    public Task ReadAsync(long userId, long chatId, int messageId, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/read", new ReadBody(userId, chatId, messageId), cancellationToken);

    /// <summary>A person joins a group or channel by themselves.</summary>
    public Task JoinAsync(long userId, long chatId, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/join", new VisitBody(userId, chatId), cancellationToken);

    /// <summary>A person leaves a group or channel.</summary>
    public Task LeaveAsync(long userId, long chatId, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/leave", new VisitBody(userId, chatId), cancellationToken);

    /// <summary>A person forwards messages to another chat; a bot's id is the private chat with it.</summary>
    public async Task<IReadOnlyList<SeenMessage>> ForwardAsync(long userId, long fromChatId, IReadOnlyList<int> messageIds, long toChatId, CancellationToken cancellationToken = default)
    {
        using var response = await _http.PostAsJsonAsync("sim/act/forward", new ForwardBody(userId, fromChatId, messageIds, toChatId), ControlJson.Options, cancellationToken);
        return [.. JsonNode.Parse(await CheckedTextAsync(response, cancellationToken))!.AsArray().Select(static m => new SeenMessage(m!.AsObject()))];
    }

    /// <summary>Types a query after a bot's name and waits for the results; query_id is null when none came.</summary>
    public Task<JsonObject> AskInlineAsync(long userId, string query, string offset = "", long botId = 0, CancellationToken cancellationToken = default) =>
        PostAsync("sim/act/inline", new InlineBody(userId, query, botId, offset), cancellationToken);

    /// <summary>Sends one of the results to a chat.</summary>
    public async Task<SeenMessage> ChooseInlineAsync(long userId, long chatId, string queryId, string resultId, CancellationToken cancellationToken = default) =>
        new(await PostAsync("sim/act/choose", new ChooseBody(userId, chatId, queryId, resultId), cancellationToken));

    private async Task<JsonArray> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var text = await CheckedTextAsync(response, cancellationToken);
        return JsonNode.Parse(text)!.AsArray();
    }

    private async Task<JsonObject> PostAsync<T>(string path, T body, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(path, body, ControlJson.Options, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await CheckedTextAsync(response, cancellationToken);
        return response.StatusCode == HttpStatusCode.NoContent || text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    private static async Task<string> CheckedTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException($"The Simulator refused ({(int)response.StatusCode}): {text}");
    }
}
