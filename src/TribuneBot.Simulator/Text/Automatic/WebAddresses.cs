namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>Finds web and mail addresses: around every dot, first the widest stretch that may be one, then what of it is.</summary>
internal static class WebAddresses
{
    internal static void Find(ReadOnlySpan<byte> text, List<FoundRange> found)
    {
        var from = 0;
        while (true)
        {
            var dot = Utf8Cursor.Find(text, (byte)'.', from);
            if (dot < 0 || dot + 1 == text.Length)
                return;
            if (text[dot + 1] == ' ')
            {
                from = dot + 2;
                continue;
            }

            // What was used up for one address is no context for the next.
            var candidate = AddressCandidate.Around(text[from..], dot - from);
            if (candidate.IsGood)
                Classify(text, from + candidate.Start, from + candidate.End, found);
            from += candidate.Next;
        }
    }

    private static void Classify(ReadOnlySpan<byte> text, int start, int end, List<FoundRange> found)
    {
        var address = text[start..end];
        if (MailAddress.IsMatch(address))
            found.Add(new FoundRange(EntityType.Email, start, end));
        else if (address.StartsWith("mailto:"u8) && MailAddress.IsMatch(address[7..]))
            found.Add(new FoundRange(EntityType.Email, start + 7, end));
        else if (WebAddress.LengthOf(address) is > 0 and var length)
            found.Add(new FoundRange(EntityType.Url, start, start + length));
    }
}
