using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>The message_ids of methods that take many.</summary>
internal static class MessageIds
{
    internal static IReadOnlyList<int> Read(CallParameters parameters, int most, bool mustGrow)
    {
        if (!parameters.Has("message_ids"))
            throw ApiException.BadRequest("message identifiers are not specified");
        if (parameters.Json("message_ids", "can't parse message identifiers JSON object") is not JsonArray array)
            throw ApiException.BadRequest("expected an Array of message identifiers");
        if (array.Count > most)
            throw ApiException.BadRequest("too many message identifiers specified");
        if (array.Count == 0)
            throw ApiException.BadRequest("message identifiers are not specified");
        var ids = array.Select(static n => n is JsonValue v && int.TryParse(v.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : throw ApiException.BadRequest("invalid message identifier specified")).ToList();
        for (var i = 1; mustGrow && i < ids.Count; i++)
            if (ids[i] <= ids[i - 1])
                throw ApiException.BadRequest("message identifiers must be in a strictly increasing order");
        return ids;
    }
}
