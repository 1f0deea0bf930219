using System.Net;
using System.Net.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TypedTap.Http;

/// <summary>What the pipeline needs to know.</summary>
internal sealed record TapHttpOptions
{
    /// <summary>The caller's own handler, which the caller disposes of; null for our own.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>How long a connection may take to be established (our own handler only).</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the headers of the final answer may take, redirects included.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a body may pause.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The most bytes that a body may have, decompressed.</summary>
    public long MaxResponseBytes { get; init; } = long.MaxValue;

    /// <summary>How many exchanges may be open at a time.</summary>
    public int MaxConnections { get; init; } = 32;

    /// <summary>When requests are repeated.</summary>
    public TapRetryOptions Retry { get; init; } = new();

    /// <summary>The proxy of our own handler; null for the system's.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Judges certificates of servers, for those that sign themselves; null for the system's judgement.</summary>
    public RemoteCertificateValidationCallback? ServerTrust { get; init; }

    /// <summary>Told of requests, repeats and odd redirects, without secrets.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Shown each request before it is sent, without secrets.</summary>
    public Action<TapRequest>? Sending { get; init; }

    /// <summary>The product that uses TypedTap, put before our own name.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
