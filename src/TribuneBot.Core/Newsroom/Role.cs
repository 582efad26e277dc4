namespace TribuneBot.Core.Newsroom;

/// <summary>What a person may do. Checked again at every command and every button press.</summary>
public enum Role
{
    Reader = 0,
    Editor = 1,
    Owner = 2,
}
