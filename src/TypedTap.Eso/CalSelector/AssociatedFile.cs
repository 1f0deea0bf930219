namespace TypedTap.Eso;

/// <summary>A file of a tree of associations.</summary>
/// <param name="Name">Its dp_id.</param>
/// <param name="Category">What it is to the instrument's pipeline.</param>
public sealed record AssociatedFile(string Name, string Category);
