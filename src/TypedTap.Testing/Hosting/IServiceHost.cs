namespace TypedTap.Testing.Hosting;

/// <summary>What a service listens with.</summary>
internal interface IServiceHost : IAsyncDisposable
{
    /// <summary>The root of the service; ends with a slash.</summary>
    Uri Root { get; }

    /// <summary>The root of its second origin; ends with a slash.</summary>
    Uri Elsewhere { get; }

    /// <summary>How many connections there were at once, at most; 0 in process.</summary>
    int MostConnections { get; }

    /// <summary>A new handler that reaches the service, follows no redirects and keeps no cookies.</summary>
    HttpMessageHandler CreateHandler();
}
