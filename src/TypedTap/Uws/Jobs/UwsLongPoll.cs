using System.Globalization;

namespace TypedTap.Uws.Jobs;

/// <summary>A request to hold the answer until the phase is another one (UWS 1.1, section 2.2.1.1).</summary>
/// <param name="Wait">For how long, in whole seconds.</param>
/// <param name="Phase">The phase that is known.</param>
internal sealed record UwsLongPoll(TimeSpan Wait, UwsPhase Phase)
{
    /// <summary>How much longer than asked for an answer may take: it has to be made and to come.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>The parameters.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"WAIT={(int)Wait.TotalSeconds}&PHASE={Phase.Keyword()}");
}
