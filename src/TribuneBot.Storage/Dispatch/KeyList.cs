using System.Globalization;
using System.Text;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Keys as a JSON array of arrays for <c>json_each</c>: one statement for a group instead of one each.</summary>
internal static class KeyList
{
    public static string Of(IEnumerable<DeliveryKey> keys)
    {
        var json = new StringBuilder("[");
        foreach (var key in keys)
        {
            if (json.Length > 1)
                json.Append(',');
            json.Append(CultureInfo.InvariantCulture, $"[{key.DispatchId},{key.TargetId}]");
        }

        return json.Append(']').ToString();
    }
}
