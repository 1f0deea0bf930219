using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>The statements of overrides that could not be applied.</summary>
internal sealed class ProblemList
{
    private readonly List<TapOverridesProblem> _problems = [];

    public void Add(string path, string message, string? missingTable = null) =>
        _problems.Add(new(path, message) { MissingTable = missingTable });

    public ValueList<TapOverridesProblem> ToValueList() => _problems.ToValueList();
}
