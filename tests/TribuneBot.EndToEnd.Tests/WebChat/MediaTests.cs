using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.EndToEnd.Tests.Simulator;
using static Microsoft.Playwright.Assertions;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>Photos, albums and files.</summary>
public sealed class MediaTests : WebChatFixture
{
    [Fact]
    public async Task An_album_is_one_bubble_of_tiles_with_one_caption_and_opens_in_the_viewer()
    {
        await using var browser = await Browser.StartAsync();
        object Photo(int number) => new { type = "photo", media = $"attach://p{number}", caption = number == 1 ? "Five pictures" : "" };
        await UploadAsync("sendMediaGroup", new() { ["media"] = System.Text.Json.JsonSerializer.Serialize(Enumerable.Range(1, 5).Select(Photo)) }, [.. Enumerable.Range(1, 5).Select(static n => $"p{n}")]);
        var page = await OpenAsync(browser, Reader, Channel);
        await Expect(Messages(page).GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        var tiles = Bubble(page, "Five pictures").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Photo" });
        await Expect(tiles).ToHaveCountAsync(5);
        var tops = await tiles.EvaluateAllAsync<double[]>("tiles => tiles.map((tile) => tile.getBoundingClientRect().top)");
        Assert.Equal((tops[0], tops[2]), (tops[1], tops[4]));
        Assert.True(tops[2] > tops[0]);

        await tiles.Nth(1).ClickAsync();
        var viewer = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Photo" });
        await Expect(viewer).ToContainTextAsync("2 of 5");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(viewer).ToContainTextAsync("3 of 5");
        await page.Keyboard.PressAsync("Escape");
        await Expect(viewer).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_hidden_photo_is_uncovered_by_the_keyboard_and_a_file_says_its_name_and_size()
    {
        await using var browser = await Browser.StartAsync();
        await UploadAsync("sendPhoto", new() { ["has_spoiler"] = "true", ["caption"] = "Who is it?" }, ["photo"]);
        await UploadAsync("sendDocument", new() { ["caption"] = "The programme" }, ["document"]);
        var page = await OpenAsync(browser, Reader, Channel);
        var covered = Bubble(page, "Who is it?").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Hidden photo, press to show" });
        await covered.PressAsync("Enter");
        await Expect(covered).ToHaveCountAsync(0);
        await Expect(Bubble(page, "Who is it?").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Photo: Who is it?" })).ToBeVisibleAsync();
        await Expect(Bubble(page, "The programme").GetByRole(AriaRole.Link)).ToContainTextAsync($"document.gif{Pictures.Gif.Length} B");
    }

    private async Task UploadAsync(string method, Dictionary<string, string> fields, string[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Channel.ToString(CultureInfo.InvariantCulture)), "chat_id" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var name in files)
        {
            var picture = new ByteArrayContent(Pictures.Gif);
            picture.Headers.ContentType = new MediaTypeHeaderValue("image/gif");
            form.Add(picture, name, name + ".gif");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Api(method)) { Content = form };
        using var response = await SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
