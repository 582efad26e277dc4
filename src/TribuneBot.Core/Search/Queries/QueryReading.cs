using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Queries;

/// <summary>Reads one query once, from left to right.</summary>
/// <param name="isText">Nothing is excluded: a hyphen in a text is a dash.</param>
internal sealed class QueryReading(QueryParser parser, string input, bool isText)
{
    private const int ShortestPrefix = 2;

    /// <summary>Words after the first that may still belong to a date: <c>after:5 мая 2021 года</c>.</summary>
    private const int DateWords = 4;

    /// <summary>Nobody types more words: it is a text.</summary>
    private const int MostTyped = 20;

    private readonly QueryDraft _draft = new(parser.Names);
    private readonly int _end = Math.Min(input.Length, SearchQuery.MaxLength);
    private int _position;

    public static SearchQuery Read(QueryParser parser, string input)
    {
        var typed = new QueryReading(parser, input, isText: false).Read();
        return typed.WordsWritten <= MostTyped ? typed.ToQuery() : new QueryReading(parser, input, isText: true).Read().ToQuery();
    }

    private QueryDraft Read()
    {
        while (_position < _end && !_draft.IsFull)
        {
            if (char.IsWhiteSpace(input[_position]))
                _position++;
            else
                ReadPart();
        }

        return _draft;
    }

    private void ReadPart()
    {
        var hasMinus = input[_position] == '-';
        if (hasMinus)
            _position++;
        if (_position == _end)
            return;

        // Two hyphens are a dash or an option of a command.
        var isExcluded = hasMinus && !isText && input[_position] != '-';

        if (IsQuote(input[_position]))
        {
            AddWords(ReadQuoted(), isExcluded, QueryField.Anywhere, isQuoted: true);
            return;
        }

        var word = ReadUntil(c => char.IsWhiteSpace(c) || IsQuote(c));
        if (!isExcluded && IsOr(word))
            _draft.Join(word);
        else if (!TryReadField(word, isExcluded))
            AddWords(word, isExcluded, QueryField.Anywhere);
    }

    private bool TryReadField(string word, bool isExcluded)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || FieldNames.Find(Folding.Fold(word[..colon])) is not { } field)
            return false;

        var value = word[(colon + 1)..];
        var isQuoted = value.Length == 0 && _position < _end && IsQuote(input[_position]);
        if (isQuoted)
            value = ReadQuoted();
        if (!Words.Split(value).Any())
            return false;

        if (field == FieldName.Title)
            AddWords(value, isExcluded, QueryField.Title, isQuoted);
        else if (!TryAdd(field, value, isExcluded))
            AddMisunderstood(word[..(colon + 1)] + (isQuoted ? value : word[(colon + 1)..]));
        return true;
    }

    private bool TryAdd(FieldName field, string value, bool isExcluded)
    {
        switch (field)
        {
            case FieldName.After or FieldName.Before:
                return !isExcluded && TryAddDate(value, field);
            case FieldName.Sort:
                return !isExcluded && TryAddOrder(value);
            default:
                AddFilter(field, value, isExcluded);
                return true;
        }
    }

    private bool TryAddOrder(string value)
    {
        if (FieldNames.Order(Words.Join(value)) is not { } order)
            return false;

        _draft.Order = order;
        return true;
    }

    /// <summary>The longest date that begins here.</summary>
    private bool TryAddDate(string value, FieldName field)
    {
        var (date, end) = (DateReader.Read(value), _position);
        var (written, position) = (value, _position);
        for (var more = 0; more < DateWords; more++)
        {
            while (position < _end && char.IsWhiteSpace(input[position]))
                position++;
            var start = position;
            while (position < _end && !char.IsWhiteSpace(input[position]))
                position++;
            var next = input[start..position];
            if (!DateReader.MayGoOn(written, next))
                break;

            written += " " + next;
            if (DateReader.Read(written) is { } longer)
                (date, end) = (longer, position);
        }

        if (date is null)
            return false;

        _position = end;
        _draft.Restrict(field, date);
        return true;
    }

    private void AddFilter(FieldName field, string value, bool isExcluded)
    {
        var isFirst = true;
        foreach (var part in value.Split(','))
        {
            if (DraftTerm.Filter(field, part, parser) is not { } term)
                continue;
            if (!isFirst && !isExcluded)
                _draft.Join("");
            isFirst = false;
            _draft.Add(term, isExcluded);
        }
    }

    private void AddMisunderstood(string text)
    {
        _draft.Misunderstood.Add(text);
        foreach (var word in Words.Split(text))
            _draft.Add(new DraftTerm([word.Folded]), isExcluded: false);
    }

    private void AddWords(string text, bool isExcluded, QueryField field, bool isQuoted = false)
    {
        var words = Words.Split(text).Select(word => word.Folded).Take(_draft.WordsLeft).ToList();
        if (words.Count == 0)
            return;

        if (!isQuoted && words.Count > 1 && HyphenatedEnding.IsIn(text, words[^1]))
            words.RemoveAt(words.Count - 1);

        // "-19" is a number, whatever stands before its first digit: what is shown of it later is read again.
        isExcluded &= isQuoted || field != QueryField.Anywhere || !char.IsAsciiDigit(words[0][0]);
        var isPrefix = !isQuoted && text.EndsWith('*') && words.Count == 1 && words[0].Length >= ShortestPrefix;
        _draft.Add(new DraftTerm(words) { IsPrefix = isPrefix, IsQuoted = isQuoted || words.Count > 1, Field = field }, isExcluded);
    }

    private string ReadQuoted()
    {
        _position++;
        var text = ReadUntil(IsQuote);
        _position = Math.Min(_position + 1, _end);
        return text;
    }

    private string ReadUntil(Func<char, bool> isEnd)
    {
        var start = _position;
        while (_position < _end && !isEnd(input[_position]))
            _position++;
        return input[start.._position];
    }

    private static bool IsOr(string word) => word is "OR" or "|" or "||" or "ИЛИ" or "YAXUD" or "VEYA";

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '＂';
}
