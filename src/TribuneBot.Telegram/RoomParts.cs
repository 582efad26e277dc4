using TribuneBot.Core.Search.Queries;
using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Alerts;
using TribuneBot.Telegram.Breaking;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Corrections;
using TribuneBot.Telegram.Inline;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Notices;
using TribuneBot.Telegram.Stories;
using TribuneBot.Telegram.Updates;
using TribuneBot.Telegram.Withdrawals;
using TribuneBot.Telegram.Zones;

namespace TribuneBot.Telegram;

/// <summary>Everything that is registered: commands in the order of help and menus, buttons, deep links, listeners.</summary>
internal sealed class RoomParts(RoomOptions options, RoomPorts ports, Texts texts)
{
    private readonly TopicsMenu _topics = new(options.Topics);
    private readonly ZoneMenu _zones = new(ZoneCatalog.Default, options.Newsroom);
    private readonly SettingsMenu _settings = new(texts, new ZoneMenu(ZoneCatalog.Default, options.Newsroom));
    private readonly ResultsMenu _results = new(ports.Index, new QueryParser(options.Topics, options.EqualNames), new StoryList(options.Newsroom, options.Topics));
    private readonly FeedMenu _feeds = new(
        new FeedSource(ports.Articles, ports.FrontPage, options.Newsroom), options.Topics, new StoryList(options.Newsroom, options.Topics));

    private readonly StoryCard _card = new(ports.Articles, options.Topics, new StoryList(options.Newsroom, options.Topics));
    private readonly RelatedMenu _related = new(ports.Articles, ports.Related, new StoryList(options.Newsroom, options.Topics));
    private readonly AlertDesk _alertDesk = new(new QueryParser(options.Topics, options.EqualNames));
    private readonly StoryReader _stories = new(ports.Articles, options.Newsroom);

    private readonly TextScreens _broadcastTexts = new(texts);
    private readonly TargetScreens _broadcastTargets = new(ports.Channels, options.Topics, texts, options.Newsroom.DefaultLanguage);

    private readonly CorrectionScreens _corrections = new(texts, options.Topics, options.Newsroom);

    public CommandRegistry Commands()
    {
        CommandRegistry? registry = null;
        return registry = new CommandRegistry(
        [
            new StartCommand(options.Newsroom, _topics, Payloads()),
            new TopicsCommand(_topics),
            new FeedCommand(Feed.Latest, ["news"], options.Topics, _feeds),
            new FeedCommand(Feed.Today, [], options.Topics, _feeds),
            new FeedCommand(Feed.Top, ["popular"], options.Topics, _feeds),
            new SearchCommand(_results),
            new AlertsCommand(_alertDesk),
            new SettingsCommand(_settings),
            new ZoneCommand(ZoneCatalog.Default, options.Newsroom, _zones),
            new StopCommand(),
            new BreakingCommand(_broadcastTexts, _broadcastTargets),
            new WithdrawCommand(ports.Articles, new StoryList(options.Newsroom, options.Topics)),
            new HelpCommand(options.Newsroom, () => registry!),
        ]);
    }

    public ButtonRegistry Buttons() => new(
    [
        new TopicButton(options.Topics, _topics),
        new TopicsButton(_topics),
        new FollowButton(options.Topics, _topics),
        new FindButton(_results),
        .. Feed.All.Select(feed => new FeedButton(feed, options.Topics, _feeds)),
        new ByTopicButton(_feeds),
        new NewestButton(_feeds),
        new StoryButton(_card),
        new StoryFollowButton(ports.Articles, options.Topics, _card),
        new RelatedButton(_related),
        new AlertAddButton(_alertDesk, _results),
        new AlertOpenButton(),
        new AlertCardButton(),
        new AlertSetButton(),
        new AlertRemoveButton(),
        new AlertSearchButton(_results),
        new AlertListButton(),
        new ReadButton(_stories),
        new LanguageButton(texts, _settings),
        new StoriesButton(texts, _settings),
        new BreakingButton(_settings),
        new ResumeButton(_settings),
        new SettingsButton(_settings),
        new ZonesButton(_zones),
        new ZoneButton(ZoneCatalog.Default, options.Newsroom, _zones),
        new LanguagesButton(_broadcastTexts),
        new WriteButton(_broadcastTexts, texts),
        new DropButton(_broadcastTexts),
        new TargetsButton(_broadcastTexts, _broadcastTargets),
        new ChannelButton(_broadcastTargets),
        new AudienceButton(_broadcastTargets),
        new FollowersButton(_broadcastTargets, options.Topics),
        new PreviewButton(_broadcastTargets, texts),
        new ConfirmButton(_broadcastTargets, options.BroadcastLifetime),
        new CancelButton(),
        new PauseButton(),
        new StopButton(),
        new EditButton(_corrections),
        new PublishButton(_corrections),
        new DropCorrectionButton(),
        new WithdrawButton(),
        new WithdrawStoryButton(),
        new KeepButton(),
        new DoubtButton(),
    ]);

    public InlineHandler Inline(BotIdentity bot) => new(
        new InlineSearch(ports.Index, ports.Articles), new InlineCards(texts, options.Topics, options.Newsroom, bot), texts);

    private IReadOnlyList<IStartPayload> Payloads() =>
        [new InlinePayload(), new TopicPayload(options.Topics, _topics), new ArticlePayload(_stories), new BroadcastPayload(_topics), new QueryPayload(_results)];

    public IReadOnlyList<IListener> Listeners() =>
        [new CorrectionListener(_corrections), new BroadcastListener(_broadcastTexts, texts), new SearchListener(_results)];
}
