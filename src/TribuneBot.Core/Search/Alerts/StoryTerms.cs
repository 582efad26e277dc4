namespace TribuneBot.Core.Search.Alerts;

/// <summary>The terms of one story that alerts ask for: where each stands, and the words in their order. Used again for the next story.</summary>
internal sealed class StoryTerms(TermTable table)
{
    /// <summary>Bits of the fields, in the order of <see cref="IndexedWords"/>.</summary>
    public const int Title = 1;

    public const int Text = 1 | 2 | 4;
    public const int Tags = 8;

    private readonly List<int>[] _fields = [[], [], [], []];
    private byte[] _standsIn = [];

    /// <summary>Numbers of the terms the story has, each once.</summary>
    public List<int> Present { get; } = [];

    public void Read(IndexedWords words)
    {
        foreach (var number in Present)
            _standsIn[number] = 0;
        Present.Clear();
        if (_standsIn.Length < table.Size)
            Array.Resize(ref _standsIn, Math.Max(table.Size, _standsIn.Length * 2));

        Read(words.Title, 0);
        Read(words.Lead, 1);
        Read(words.Body, 2);
        Read(words.Tags, 3);
    }

    /// <param name="fields">Bits of the fields in which it may stand.</param>
    public bool Has(int number, int fields) => number < _standsIn.Length && (_standsIn[number] & fields) != 0;

    /// <summary>Whether the words stand side by side in one of the fields.</summary>
    public bool HasSequence(ReadOnlySpan<int> numbers, int fields)
    {
        foreach (var number in numbers)
        {
            if (!Has(number, fields))
                return false;
        }

        for (var field = 0; field < _fields.Length; field++)
        {
            if ((fields & (1 << field)) != 0
                && System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_fields[field]).IndexOf(numbers) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Read(string words, int field)
    {
        var numbers = _fields[field];
        numbers.Clear();
        var bit = (byte)(1 << field);
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan()[range];
            if (word.IsEmpty)
                continue;

            var number = table.Find(word);
            numbers.Add(number);
            if (number != TermTable.Unknown)
                Note(number, bit);
            table.FindPrefixes(word, prefix => Note(prefix, bit));
        }
    }

    private void Note(int number, byte bit)
    {
        if (_standsIn[number] == 0)
            Present.Add(number);
        _standsIn[number] |= bit;
    }
}
