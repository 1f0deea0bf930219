namespace TypedTap.Vosi;

/// <summary>A pair of columns of a foreign key.</summary>
/// <param name="From">The column of the table that has the key, as published.</param>
/// <param name="Target">The column of the table that it leads to, as published.</param>
public sealed record VosiKeyColumns(string From, string Target);
