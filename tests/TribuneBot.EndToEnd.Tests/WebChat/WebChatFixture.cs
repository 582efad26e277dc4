using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.EndToEnd.Tests.Simulator;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>The web chat in a real browser, and a test that plays the bot by plain Bot API calls.</summary>
public abstract class WebChatFixture : SimulatorFixture
{
    protected const long Channel = DemoWorld.ChannelId;
    protected const long Reader = DemoWorld.EnglishReaderId;

    private long _offset;

    /// <summary>Opens the chat as a person and waits until the page hears what happens.</summary>
    private protected async Task<IPage> OpenAsync(Browser browser, long person, long? chat, int width = 1280, ColorScheme scheme = ColorScheme.Light, Uri? at = null)
    {
        var page = await browser.OpenAsync(new Uri(at ?? Address, $"/?as={person}" + (chat is null ? "" : $"&chat={chat}")), width, scheme: scheme);
        await IsLiveAsync(page);
        return page;
    }

    private protected static Task IsLiveAsync(IPage page) => page.Locator("#live.on").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    protected static ILocator Messages(IPage page) => page.GetByRole(AriaRole.Log);

    protected static ILocator Bubble(IPage page, string text) => Messages(page).GetByRole(AriaRole.Article).Filter(new LocatorFilterOptions { HasText = text });

    protected static ILocator Composer(IPage page) => page.GetByLabel("Message", new PageGetByLabelOptions { Exact = true });

    /// <summary>The head of one of the panel's sections.</summary>
    protected static ILocator Summary(ILocator panel, string section) => panel.Locator(".switches > summary").Filter(new LocatorFilterOptions { HasText = section });

    protected static ILocator ChatList(IPage page) => page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Chat list" });

    /// <summary>Posts a message and returns its id.</summary>
    protected async Task<int> PostAsync(long chat, string text, object? keyboard = null)
    {
        var sent = keyboard is null
            ? await ResultAsync("sendMessage", new { chat_id = chat, text })
            : await ResultAsync("sendMessage", new { chat_id = chat, text, reply_markup = keyboard });
        return sent["message_id"]!.GetValue<int>();
    }

    /// <summary>The next update of a kind that the bot gets; waits for it as a bot does, by long polls.</summary>
    protected async Task<JsonNode> HearAsync(string kind, Func<JsonNode, bool>? wanted = null)
    {
        while (true)
        {
            foreach (var update in (await ResultAsync("getUpdates", new { timeout = 50, offset = _offset, limit = 1 })).AsArray())
            {
                _offset = update!["update_id"]!.GetValue<long>() + 1;
                if (update[kind] is { } found && (wanted is null || wanted(found)))
                    return found;
            }
        }
    }
}
