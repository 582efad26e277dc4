using System.Buffers.Binary;

namespace TribuneBot.Simulator.World;

/// <summary>Width and height from the first bytes of a PNG, GIF, JPEG or WebP image.</summary>
internal static class ImageHeader
{
    internal static bool IsImage(ReadOnlySpan<byte> bytes) => MimeTypeOf(bytes) is not null;

    internal static string? MimeTypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 4 && bytes[0] == 0x89 && bytes[1..].StartsWith("PNG"u8))
            return "image/png";
        if (bytes.StartsWith("GIF8"u8))
            return "image/gif";
        if (bytes.Length > 2 && bytes[0] == 0xff && bytes[1] == 0xd8)
            return "image/jpeg";
        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }

    internal static bool TryReadSize(ReadOnlySpan<byte> bytes, out int width, out int height)
    {
        (width, height) = (0, 0);
        switch (MimeTypeOf(bytes))
        {
            case "image/png" when bytes.Length >= 24:
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
                break;
            case "image/gif" when bytes.Length >= 10:
                (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
                break;
            case "image/jpeg":
                ReadJpeg(bytes, out width, out height);
                break;
        }

        return width > 0 && height > 0;
    }

    private static void ReadJpeg(ReadOnlySpan<byte> bytes, out int width, out int height)
    {
        (width, height) = (0, 0);
        var position = 2;
        while (position + 9 < bytes.Length && bytes[position] == 0xff)
        {
            var marker = bytes[position + 1];
            if (marker is >= 0xc0 and <= 0xcf and not 0xc4 and not 0xc8 and not 0xcc)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 5)..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 7)..]);
                return;
            }

            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..]);
        }
    }
}
