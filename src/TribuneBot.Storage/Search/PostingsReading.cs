using TribuneBot.Core.Search.Relevance;

namespace TribuneBot.Storage.Search;

/// <summary>Collects the instances of one word, which come in the order of the keys.</summary>
internal sealed class PostingsReading(long[] keys)
{
    private readonly List<int> _places = [];
    private readonly List<ushort> _frequencies = [];
    private long _key = long.MinValue;
    private int _place = -1;
    private int _title;
    private int _lead;
    private int _body;
    private int _tags;

    public void Add(long key, string column)
    {
        if (key != _key)
        {
            Take();
            _key = key;
            _place = Array.BinarySearch(keys, _place + 1, keys.Length - _place - 1, key);
            if (_place < 0)
                _place = ~_place - 1;
        }

        switch (column)
        {
            case "Title":
                _title++;
                break;
            case "Lead":
                _lead++;
                break;
            case "Body":
                _body++;
                break;
            default:
                _tags++;
                break;
        }
    }

    public RelevancePostings End()
    {
        Take();
        return _places.Count == 0 ? RelevancePostings.None : new RelevancePostings([.. _places], [.. _frequencies]);
    }

    private void Take()
    {
        if (_place >= 0 && keys[_place] == _key)
        {
            _places.Add(_place);
            _frequencies.Add((ushort)Math.Min(ushort.MaxValue, RelevanceModel.Frequency(_title, _lead, _body) + _tags));
        }

        (_title, _lead, _body, _tags) = (0, 0, 0, 0);
    }
}
