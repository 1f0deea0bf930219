using TypedTap.Adql;
using TypedTap.DataLink;

namespace TypedTap.Cadc;

/// <summary>A row, and the cut-outs that can be made of its files.</summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Links">All links of it; <see cref="DataLinks.Outcome"/> says why there are none.</param>
/// <param name="Images">
/// A cut-out for each file that something can be cut out of; one without a URL says why, as does one for each cut-out that the links tell a
/// fault of.
/// </param>
public sealed record CadcImages<T>(T Row, DataLinks Links, ValueList<CadcImage> Images);
