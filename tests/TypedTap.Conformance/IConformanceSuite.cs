using TypedTap.Conformance.Reporting;

namespace TypedTap.Conformance;

/// <summary>One kind of corpus and how our judgement of its records is compared with the labels they bear.</summary>
internal interface IConformanceSuite
{
    /// <summary>The subcommand that runs it.</summary>
    string Name { get; }

    /// <summary>A sentence for the help.</summary>
    string Description { get; }

    /// <summary>What it reads; optional ones come last.</summary>
    IReadOnlyList<SuitePath> Paths { get; }

    /// <summary>Options of its own.</summary>
    IReadOnlyList<SuiteFlag> Flags => [];

    /// <summary>The field of a record by which figures are broken down unless the user names another.</summary>
    string GroupField { get; }

    /// <summary>Judges every record.</summary>
    /// <exception cref="Corpora.CorpusException">A file is missing or malformed.</exception>
    /// <exception cref="OperationCanceledException">The user has had enough.</exception>
    ConformanceReport Run(SuiteInput input, CancellationToken cancellationToken);
}
