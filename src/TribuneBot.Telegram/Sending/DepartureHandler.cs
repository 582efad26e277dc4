using System.Net;

namespace TribuneBot.Telegram.Sending;

/// <summary>Tells the <see cref="Departure"/> of the caller when a request begins to leave.</summary>
internal sealed class DepartureHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Departure.Current is not { } departure)
            return base.SendAsync(request, cancellationToken);

        if (request.Content is null)
            departure.Left();
        else
            request.Content = new WatchedContent(request.Content, departure);

        departure.Arrived();
        return base.SendAsync(request, cancellationToken);
    }

    private sealed class WatchedContent : HttpContent
    {
        private readonly HttpContent _inner;
        private readonly Departure _departure;

        public WatchedContent(HttpContent inner, Departure departure)
        {
            (_inner, _departure) = (inner, departure);
            foreach (var header in inner.Headers)
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _departure.Left();
            return _inner.CopyToAsync(stream, context, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _inner.Headers.ContentLength ?? -1;
            return length >= 0;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
