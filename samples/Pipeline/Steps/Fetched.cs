using TypedTap.Cadc;

namespace Pipeline.Steps;

/// <summary>What became of the links and files of datasets.</summary>
/// <param name="Planes">One for each identifier that was asked for, in their order, whatever came.</param>
/// <param name="Report">What became of each file.</param>
public sealed record Fetched(IReadOnlyList<CadcData<string>> Planes, CadcDownloadReport<string> Report);
