namespace TribuneBot.Core.Readers;

/// <summary>Whether a reader gets deliveries. Stored as numbers: values are never reused.</summary>
public enum ReaderState
{
    Active = 0,

    /// <summary>The reader said /stop; settings are kept, commands still work.</summary>
    Stopped = 1,

    /// <summary>The reader blocked the bot or Telegram says the account is unreachable; back to Active on /start.</summary>
    Suspended = 2,
}
