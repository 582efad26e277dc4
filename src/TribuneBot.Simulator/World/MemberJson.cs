using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>ChatMember objects.</summary>
internal static class MemberJson
{
    internal static JsonObject Of(SharedChat chat, Member member, JsonObject user)
    {
        var json = new JsonObject { ["user"] = user, ["status"] = member.Status };
        switch (member.Status)
        {
            case "creator":
                json["is_anonymous"] = false;
                break;
            case "administrator":
                json["can_be_edited"] = false;
                json["is_anonymous"] = false;
                foreach (var right in AdministratorRights.Of(chat.Kind))
                    json[right] = member.Rights.Contains(right);
                break;
            case "restricted":
                json["is_member"] = member.IsInside;
                json["can_send_messages"] = false;
                json["until_date"] = 0;
                break;
            case "kicked":
                json["until_date"] = 0;
                break;
        }

        return json;
    }
}
