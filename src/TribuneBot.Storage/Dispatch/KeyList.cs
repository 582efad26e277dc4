using System.Globalization;
using System.Text;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Keys as a JSON array of arrays for <c>json_each</c>: one statement for a group instead of one each.</summary>
internal static class KeyList
{
    public static string Of(IEnumerable<DeliveryKey> keys) => Of(keys, static (_, _) => { });

    /// <param name="more">Adds further numbers of the item, each with a comma in front.</param>
    public static string Of<T>(IEnumerable<T> items, Func<T, DeliveryKey> keyOf, Action<StringBuilder, T> more)
    {
        var json = new StringBuilder("[");
        foreach (var item in items)
        {
            var key = keyOf(item);
            if (json.Length > 1)
                json.Append(',');
            json.Append(CultureInfo.InvariantCulture, $"[{key.DispatchId},{key.TargetId}");
            more(json, item);
            json.Append(']');
        }

        return json.Append(']').ToString();
    }

    private static string Of(IEnumerable<DeliveryKey> keys, Action<StringBuilder, DeliveryKey> more) => Of(keys, static key => key, more);
}
