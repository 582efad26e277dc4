namespace TribuneBot.Simulator.Methods;

/// <summary>Every method there is, by name. Names count in any letter case, as on Telegram.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, Func<MethodCall, MethodOutcome>> Handlers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = BotMethods.GetMe,
        ["setWebhook"] = WebhookMethods.Set,
        ["deleteWebhook"] = WebhookMethods.Delete,
        ["getWebhookInfo"] = WebhookMethods.Info,
        ["sendMessage"] = SendMessage.Run,
        ["sendPhoto"] = SendMedia.Photo,
        ["sendVideo"] = SendMedia.Video,
        ["sendDocument"] = SendMedia.Document,
        ["sendChatAction"] = SendChatAction.Run,
        ["sendMediaGroup"] = SendMediaGroup.Run,
        ["sendRichMessage"] = SendRichMessage.Run,
        ["copyMessage"] = CopyMessage.Run,
        ["copyMessages"] = CopyMessage.Many,
        ["forwardMessage"] = ForwardMessage.One,
        ["forwardMessages"] = ForwardMessage.Many,
        ["editMessageText"] = EditMessageText.Run,
        ["editMessageCaption"] = EditMessageCaption.Run,
        ["editMessageReplyMarkup"] = EditMessageReplyMarkup.Run,
        ["editMessageMedia"] = EditMessageMedia.Run,
        ["deleteMessage"] = DeleteMessages.One,
        ["deleteMessages"] = DeleteMessages.Many,
        ["pinChatMessage"] = PinMethods.Pin,
        ["unpinChatMessage"] = PinMethods.Unpin,
        ["unpinAllChatMessages"] = PinMethods.UnpinAll,
        ["answerCallbackQuery"] = AnswerCallbackQuery.Run,
        ["setMyCommands"] = CommandMethods.Set,
        ["getMyCommands"] = CommandMethods.Get,
        ["deleteMyCommands"] = CommandMethods.Delete,
        ["setMyName"] = ProfileMethods.SetName,
        ["getMyName"] = ProfileMethods.GetName,
        ["setMyDescription"] = ProfileMethods.SetDescription,
        ["getMyDescription"] = ProfileMethods.GetDescription,
        ["setMyShortDescription"] = ProfileMethods.SetShortDescription,
        ["getMyShortDescription"] = ProfileMethods.GetShortDescription,
        ["setChatMenuButton"] = MenuButtonMethods.Set,
        ["getChatMenuButton"] = MenuButtonMethods.Get,
        ["getChat"] = ChatMethods.GetChat,
        ["getChatMember"] = ChatMethods.GetMember,
        ["getChatAdministrators"] = ChatMethods.GetAdministrators,
        ["getChatMemberCount"] = ChatMethods.GetMemberCount,
        ["leaveChat"] = ChatMethods.Leave,
        ["banChatMember"] = MemberMethods.Ban,
        ["unbanChatMember"] = MemberMethods.Unban,
        ["promoteChatMember"] = MemberMethods.Promote,
        ["createForumTopic"] = TopicMethods.Create,
        ["editForumTopic"] = TopicMethods.Edit,
        ["closeForumTopic"] = TopicMethods.Close,
        ["reopenForumTopic"] = TopicMethods.Reopen,
        ["deleteForumTopic"] = TopicMethods.Delete,
        ["answerInlineQuery"] = AnswerInlineQuery.Run,
        ["getFile"] = FileMethods.Get,
    };

    /// <summary>Names of all methods that are simulated; getUpdates waits and is handled apart.</summary>
    internal static IEnumerable<string> Names => Handlers.Keys.Append("getUpdates").Order(StringComparer.Ordinal);

    internal static Func<MethodCall, MethodOutcome>? Find(string method) => Handlers.GetValueOrDefault(method);
}
