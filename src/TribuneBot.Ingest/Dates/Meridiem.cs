namespace TribuneBot.Ingest.Dates;

/// <summary>Which half of the day a time on a twelve-hour clock belongs to.</summary>
internal enum Meridiem
{
    None = 0,
    Morning = 1,
    Afternoon = 2,
}
