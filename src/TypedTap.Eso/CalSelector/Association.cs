using TypedTap.Adql;

namespace TypedTap.Eso;

/// <summary>A node of a tree of associations: files of a category, and what they are calibrated with.</summary>
public sealed record Association
{
    /// <summary>What the service says of it; its <see cref="CascadeStatus.Mode"/> is that of the root only.</summary>
    public required CascadeStatus Status { get; init; }

    /// <summary>How it was found: <c>calib_plan</c>, <c>N/A</c>; empty where it is not told.</summary>
    public string Match { get; init; } = "";

    /// <summary>The files that it is about.</summary>
    public ValueList<AssociatedFile> MainFiles { get; init; } = [];

    /// <summary>What they are calibrated with.</summary>
    public ValueList<Association> Associated { get; init; } = [];

    /// <summary>This node and all below it, from the top down.</summary>
    public IEnumerable<Association> All
    {
        get
        {
            var open = new Stack<Association>([this]);
            while (open.TryPop(out var next))
            {
                yield return next;
                foreach (var below in next.Associated.Reverse())
                    open.Push(below);
            }
        }
    }

    /// <summary>The calibrations of the tree: the files below the root, each once, however many branches lead to it.</summary>
    public IEnumerable<AssociatedFile> Calibrations
    {
        get
        {
            var own = MainFiles.Select(static file => file.Name).ToHashSet(StringComparer.Ordinal);
            return All.Skip(1)
                .SelectMany(static node => node.MainFiles)
                .Where(file => !own.Contains(file.Name))
                .DistinctBy(static file => file.Name);
        }
    }

    /// <summary>Category and numbers.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Status.Category}: {MainFiles.Count} files, {Associated.Count} associations");
}
