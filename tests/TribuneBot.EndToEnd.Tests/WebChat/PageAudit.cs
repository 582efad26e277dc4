using Microsoft.Playwright;

namespace TribuneBot.EndToEnd.Tests.WebChat;

/// <summary>What an accessibility checker would find on a page: texts hard to read, and controls without a name.</summary>
internal static class PageAudit
{
    /// <summary>WCAG 2.2, 1.4.3 and 4.1.2. Pictures behind text and what is hidden from assistive technology are left out.</summary>
    private const string Script = """
        () => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgba = (color) => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = color;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
            return [r, g, b, a / 255];
          };
          const over = (front, back) => [0, 1, 2].map((i) => front[i] * front[3] + back[i] * (1 - front[3])).concat(1);
          const behind = (element) => {
            const line = [];
            for (let at = element; at; at = at.parentElement) line.unshift(rgba(getComputedStyle(at).backgroundColor));
            return line.reduce((back, front) => over(front, back), [255, 255, 255, 1]);
          };
          const light = (color) => {
            const [r, g, b] = color.slice(0, 3).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('[aria-hidden="true"], .sr, .photo, :disabled, .spoiler:not(.shown)');
          const found = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let seen = 0;
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            const text = texts.currentNode.data.trim();
            if (!text || !isSeen(element)) continue;
            seen++;
            const back = behind(element);
            const pair = [light(over(rgba(getComputedStyle(element).color), back)), light(back)].sort((a, b) => b - a);
            const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
            if (contrast < 4.5) found.push(`${contrast.toFixed(2)}:1 for "${text.slice(0, 40)}" in ${element.tagName}.${element.className}`);
          }
          for (const control of document.querySelectorAll('button, a[href], input, select, textarea, summary, img, audio, video, [role="button"], [role="option"], [role="radio"], [role="menuitem"], [tabindex="0"], dialog[open], nav, aside, main')) {
            if (!isSeen(control)) continue;
            const labelled = control.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent).join('');
            const name = control.getAttribute('aria-label') || labelled || control.labels?.[0]?.textContent || control.alt || control.title || control.querySelector('img')?.alt || control.textContent;
            if (!name?.trim() && control.alt !== '') found.push(`no name: ${control.outerHTML.slice(0, 120)}`);
          }
          const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
          for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) found.push(`two elements are called ${id}`);
          if (seen < 10) found.push(`only ${seen} texts were seen`);
          return found;
        }
        """;

    internal static async Task AssertPassesAsync(IPage page) => Assert.Empty(await page.EvaluateAsync<string[]>(Script));
}
