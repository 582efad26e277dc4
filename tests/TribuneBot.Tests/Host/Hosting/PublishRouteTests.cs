using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Push;
using TribuneBot.Core.Topics;
using TribuneBot.Fakes;
using TribuneBot.Hosting;
using TribuneBot.Ingest.Push;
using TribuneBot.Tests.Ingest;
using TribuneBot.Tests.Ingest.Polling;

namespace TribuneBot.Tests.Host.Hosting;

public sealed class PublishRouteTests
{
    private const string Secret = "0123456789abcdef";
    private const int DiskIsFull = 13;

    private readonly FakeTimeProvider _clock = new(Moment.Of("2023-03-14T09:00:00Z"));

    [Fact]
    public async Task While_the_disk_is_full_the_newsrooms_system_is_asked_to_send_again()
    {
        var context = Request("""{"url":"https://courier.example/bridge","title":"The bridge opens"}""");

        await PublishRoute.HandleAsync(context);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.Contains("send it again", Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()), StringComparison.Ordinal);
    }

    private DefaultHttpContext Request(string body)
    {
        var tribune = new InMemoryTribune(_clock);
        var desk = new PublishDesk(
            tribune.Articles, new FullDisk(), new ArticlePreparer(Newsrooms.Courier, TopicCatalog.Default), Newsrooms.Courier, Secret, TimeSpan.FromHours(24),
            _clock, new RecordedLog<PublishDesk>());
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddSingleton(desk).AddSingleton(new DispatchSignal()).BuildServiceProvider(),
            Request = { Method = "POST", Body = new MemoryStream(Encoding.UTF8.GetBytes(body)) },
            Response = { Body = new MemoryStream() },
        };
        var time = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Request.Headers["X-Tribune-Timestamp"] = time;
        context.Request.Headers["X-Tribune-Signature"] =
            "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time}.{body}")));
        return context;
    }

    private sealed class FullDisk : IPublishLog
    {
        public Task<PublishRecord?> FindAsync(string key, CancellationToken cancellationToken) => throw new SqliteException("database or disk is full", DiskIsFull);

        public Task RecordAsync(PublishRecord record, DateTimeOffset now, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
