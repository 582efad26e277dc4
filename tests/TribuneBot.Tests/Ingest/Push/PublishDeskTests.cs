using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Topics;
using TribuneBot.Fakes;
using TribuneBot.Ingest.Push;
using TribuneBot.Tests.Ingest.Polling;

namespace TribuneBot.Tests.Ingest.Push;

public sealed class PublishDeskTests
{
    private const string Secret = "0123456789abcdef";
    private const string Bridge = """{"url":"https://courier.example/bridge","title":"The bridge opens","lead":"Traffic since nine.","language":"en"}""";

    private readonly FakeTimeProvider _clock = new(Moment.Of("2023-03-14T09:00:00Z"));
    private readonly InMemoryTribune _tribune;
    private readonly PublishDesk _desk;
    private int _stored;

    public PublishDeskTests()
    {
        _tribune = new InMemoryTribune(_clock);
        _desk = new PublishDesk(
            _tribune.Articles, _tribune.PublishLog, new ArticlePreparer(Newsrooms.Courier, TopicCatalog.Default), Newsrooms.Courier, Secret, TimeSpan.FromHours(24),
            _clock, new RecordedLog<PublishDesk>());
    }

    [Fact]
    public async Task A_signed_article_is_stored_and_announced()
    {
        var answer = await SendAsync(Bridge);

        Assert.Equal((201, "created", 1), (answer.Status, Text(answer, "change"), _stored));
        Assert.Equal(("The bridge opens", "Traffic since nine."), (Article.Title, Article.Lead));
        Assert.Single(_tribune.State.Dispatches);
    }

    [Fact]
    public async Task An_update_corrects_what_stands_and_a_withdrawal_takes_it_back()
    {
        await SendAsync(Bridge);

        var updated = await SendAsync(Bridge.Replace("opens", "opens late"));
        Assert.Equal((200, "revised", "The bridge opens late"), (updated.Status, Text(updated, "change"), Article.Title));

        var withdrawn = await SendAsync("""{"action":"withdraw","url":"https://courier.example/bridge?utm_source=x"}""");
        Assert.Equal((200, "withdrawn"), (withdrawn.Status, Text(withdrawn, "change")));
        Assert.Equal(404, (await SendAsync("""{"action":"withdraw","url":"https://courier.example/bridge"}""")).Status);
        Assert.Equal(409, (await SendAsync(Bridge.Replace("nine", "ten"))).Status);
    }

    [Fact]
    public async Task What_is_not_to_be_announced_is_only_stored()
    {
        await SendAsync(Bridge.Replace("\"language\"", "\"announce\":false,\"language\""));

        Assert.Empty(_tribune.State.Dispatches);
        Assert.Single(_tribune.State.Articles);
    }

    [Fact]
    public async Task The_same_key_again_is_given_the_same_answer_and_does_nothing()
    {
        var first = await SendAsync(Bridge, key: "bridge-1");
        _clock.Advance(TimeSpan.FromDays(1));
        var second = await SendAsync(Bridge, key: "bridge-1");
        var other = await SendAsync(Bridge.Replace("opens", "closes"), key: "bridge-1");

        Assert.Equal((first.Json, 201, true), (second.Json, second.Status, second.IsReplayed));
        Assert.Equal(422, other.Status);
        Assert.Equal(1, _stored);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_changes_nothing()
    {
        var headers = Headers(Bridge, key: null);
        await _desk.HandleAsync(headers, Encoding.UTF8.GetBytes(Bridge), Stored, Token);
        await SendAsync(Bridge.Replace("opens", "opens late"));

        var replay = await _desk.HandleAsync(headers, Encoding.UTF8.GetBytes(Bridge), Stored, Token);
        _clock.Advance(TimeSpan.FromMinutes(6));
        var late = await _desk.HandleAsync(headers, Encoding.UTF8.GetBytes(Bridge), Stored, Token);

        Assert.True(replay.IsReplayed);
        Assert.Equal("The bridge opens late", Article.Title);
        Assert.Equal(401, late.Status);
    }

    [Fact]
    public async Task A_fault_is_not_kept_under_its_key()
    {
        Assert.Equal(400, (await SendAsync("{}", key: "bridge-1")).Status);
        Assert.Equal(201, (await SendAsync(Bridge, key: "bridge-1")).Status);
    }

    [Theory]
    [InlineData("sha256=00")]
    [InlineData("sha256=xyz")]
    [InlineData("sha1=0000000000000000000000000000000000000000")]
    [InlineData("")]
    public async Task A_wrong_signature_is_refused(string signature)
    {
        var headers = Headers(Bridge, key: null) with { Signature = signature };

        var answer = await _desk.HandleAsync(headers, Encoding.UTF8.GetBytes(Bridge), Stored, Token);

        Assert.Equal((401, 0), (answer.Status, _stored));
        Assert.Empty(_tribune.State.Articles);
    }

    [Fact]
    public async Task Another_body_or_time_than_was_signed_is_refused()
    {
        var headers = Headers(Bridge, key: null);
        var later = headers with { Timestamp = (_clock.GetUtcNow().ToUnixTimeSeconds() + 1).ToString(CultureInfo.InvariantCulture) };

        Assert.Equal(401, (await _desk.HandleAsync(headers, Encoding.UTF8.GetBytes(Bridge + " "), Stored, Token)).Status);
        Assert.Equal(401, (await _desk.HandleAsync(later, Encoding.UTF8.GetBytes(Bridge), Stored, Token)).Status);
        Assert.Equal(401, (await _desk.HandleAsync(new PublishHeaders(null, null, null), Encoding.UTF8.GetBytes(Bridge), Stored, Token)).Status);
    }

    [Theory]
    [InlineData("[]", "The body is not a JSON object.")]
    [InlineData("{", "The body is not JSON.")]
    [InlineData("""{"title":"No address"}""", "\"url\" is missing: the article's address, by which it is recognised.")]
    [InlineData("""{"url":"ftp://courier.example/a","title":"A"}""", "\"url\" is not an http or https address.")]
    [InlineData("""{"url":"https://courier.example/a"}""", "\"title\" is missing or empty.")]
    [InlineData("""{"url":"https://courier.example/a","title":7}""", "\"title\" is not a text.")]
    [InlineData("""{"url":"https://courier.example/a","title":"A","published":"soon"}""", "\"published\" is not a date and time, such as 2026-06-02T18:53:00Z.")]
    [InlineData("""{"url":"https://courier.example/a","title":"A","language":"english"}""", "\"language\" is not a two-letter code, such as en.")]
    [InlineData("""{"url":"https://courier.example/a","title":"A","image":"cat.jpg"}""", "\"image\" is not an http or https address.")]
    [InlineData("""{"url":"https://courier.example/a","title":"A","action":"erase"}""", "\"action\" is not one of create, update, withdraw.")]
    public async Task A_bad_body_gets_one_sentence(string body, string sentence)
    {
        var answer = await SendAsync(body);

        Assert.Equal((400, sentence), (answer.Status, Text(answer, "error")));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Article Article => Assert.Single(_tribune.State.Articles).Content;

    private static string? Text(PublishAnswer answer, string name)
    {
        using var document = JsonDocument.Parse(answer.Json);
        return document.RootElement.GetProperty(name).GetString();
    }

    private void Stored() => _stored++;

    private Task<PublishAnswer> SendAsync(string body, string? key = null) => _desk.HandleAsync(Headers(body, key), Encoding.UTF8.GetBytes(body), Stored, Token);

    private PublishHeaders Headers(string body, string? key)
    {
        var timestamp = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        return new PublishHeaders(timestamp, "sha256=" + Convert.ToHexStringLower(signature), key);
    }
}
