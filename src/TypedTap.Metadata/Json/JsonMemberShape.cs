namespace TypedTap.Metadata.Json;

/// <summary>A member of a <see cref="JsonValueShape"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Utf8Name">The name as it stands in a file.</param>
/// <param name="Value">What its value looks like.</param>
/// <param name="IsRequired">Whether an object without it is a mistake.</param>
/// <param name="TakesNull">Whether <c>null</c> is as good as leaving it out.</param>
/// <param name="Rule">What a text must be beyond that, as <see cref="JsonRules"/> has it; null for most members.</param>
internal sealed record JsonMemberShape(
    string Name, byte[] Utf8Name, JsonValueShape Value, bool IsRequired, bool TakesNull, Func<string, string?>? Rule);
