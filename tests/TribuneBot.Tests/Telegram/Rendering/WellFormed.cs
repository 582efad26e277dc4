using System.Net;
using System.Text;

namespace TribuneBot.Tests.Telegram.Rendering;

/// <summary>A strict reader of the small HTML we write: every tag is closed in order. Returns the visible text.</summary>
internal static class WellFormed
{
    public static string Parse(string html)
    {
        var open = new Stack<string>();
        var visible = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var next = html.IndexOf('<', at);
                next = next < 0 ? html.Length : next;
                visible.Append(WebUtility.HtmlDecode(html[at..next]));
                at = next;
                continue;
            }

            var end = html.IndexOf('>', at);
            Assert.True(end > 0, $"An open bracket in {html}");
            var tag = html[(at + 1)..end];
            if (tag.StartsWith('/'))
                Assert.Equal(open.Pop(), tag[1..]);
            else
                open.Push(tag.Split(' ')[0]);
            at = end + 1;
        }

        Assert.Empty(open);
        return visible.ToString();
    }
}
