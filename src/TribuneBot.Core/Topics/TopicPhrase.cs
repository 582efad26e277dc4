namespace TribuneBot.Core.Topics;

/// <summary>A word or phrase that speaks for a topic, as the editor wrote it.</summary>
public sealed record TopicPhrase(string Text, PhraseWeight Weight);
