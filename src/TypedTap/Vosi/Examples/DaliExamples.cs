using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>Examples of how to use a service: a page of its <c>/examples</c> (DALI 1.1, section 2.3), or all pages together.</summary>
public sealed record DaliExamples
{
    /// <summary>The vocabularies that the page names, as written: <c>http://www.ivoa.net/rdf/examples#</c>.</summary>
    public ValueList<string> Vocabularies { get; init => field = value ?? []; } = [];

    /// <summary>The examples, in the page's order.</summary>
    public ValueList<DaliExample> Examples { get; init => field = value ?? []; } = [];

    /// <summary>Parameters that stand outside any example.</summary>
    public ValueList<DaliParameter> LooseParameters { get; init => field = value ?? []; } = [];

    /// <summary>Other things that are said outside any example.</summary>
    public ValueList<DaliProperty> LooseProperties { get; init => field = value ?? []; } = [];

    /// <summary>Where there are more examples (<c>continuation</c>), as written: relative to the page.</summary>
    public ValueList<string> Continuations { get; init => field = value ?? []; } = [];

    /// <summary>The breaches of the standard that were met.</summary>
    public ValueList<VosiDiagnostic> Diagnostics { get; init => field = value ?? []; } = [];
}
