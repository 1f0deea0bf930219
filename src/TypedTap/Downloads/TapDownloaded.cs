namespace TypedTap.Downloads;

/// <summary>What became of the file that was made of an input.</summary>
/// <param name="Input">The input: a row, a link, a URL.</param>
/// <param name="Result">What became of its file.</param>
/// <typeparam name="T">What the inputs are.</typeparam>
public readonly record struct TapDownloaded<T>(T Input, TapDownloadResult Result);
