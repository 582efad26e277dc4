using TribuneBot.Simulator;

namespace TribuneBot.Demo;

/// <summary>What a newcomer reads on the terminal. The web chat's address comes first.</summary>
internal static class DemoGuide
{
    public static string For(Uri telegram, Uri newsroom) => $"""

        TribuneBot demo. Open the web chat:

          {telegram}?as={DemoWorld.EnglishReaderId}&chat={DemoWorld.ChannelId}

        The first story reaches the channel within seconds; more follow. Then try:

          1. As Owen, the English reader: open the bot's chat, press Start, choose topics. Stories on them arrive by themselves.
          2. Type a word, for example: Shusha. Tap a number for a story, the bell to be told of the next. In any chat, type the bot's
             name with @, then a word: its stories come as cards.
          3. Switch to Leyla, who reads Azerbaijani; switch to Mira, the editor, and send /breaking.

          The sample newsroom's own site: {newsroom}

        Nothing is kept. Stop with Ctrl-C.

        """;
}
