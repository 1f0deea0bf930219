using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A column that a FROM clause makes visible. Two are the same only if they are the same object.</summary>
internal sealed class ScopeColumn(ScopeSource source, int ordinal)
{
    private ScopeColumn? _mergedInto;

    public ScopeSource Source => source;

    public int Ordinal => ordinal;

    public EngineColumn Column => source.Columns[ordinal];

    /// <summary>
    /// What the name without a qualifier gives, if a join by USING or NATURAL made one column of this and others; null for the column
    /// itself.
    /// </summary>
    public MergedColumn? Merged { get; private set; }

    /// <summary>The leftmost of the columns that a join made one.</summary>
    public ScopeColumn Root
    {
        get
        {
            var root = this;
            while (root._mergedInto is { } next)
                root = next;
            return root;
        }
    }

    /// <summary>Makes another column, of the right side of a join, one with this.</summary>
    public void Merge(ScopeColumn right, MergedColumn value)
    {
        right.Root._mergedInto = this;
        Merged = value;
    }
}
