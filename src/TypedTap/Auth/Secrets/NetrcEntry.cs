namespace TypedTap.Auth;

/// <summary>One entry of a netrc file. Not a record: those print what they hold.</summary>
/// <param name="machine">The host; null for <c>default</c>.</param>
internal sealed class NetrcEntry(string? machine)
{
    public string? Machine { get; } = machine;

    public string? Login { get; set; }

    public string? Password { get; set; }
}
