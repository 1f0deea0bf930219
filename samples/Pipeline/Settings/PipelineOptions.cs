namespace Pipeline.Settings;

/// <summary>
/// What the pipeline is told: the section <c>Pipeline</c> of appsettings.json, <c>Pipeline__Folder</c> and the like in the environment, or
/// the command line.
/// </summary>
public sealed class PipelineOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Pipeline";

    /// <summary>Whether CADC itself is asked; otherwise an archive inside this program.</summary>
    public bool Live { get; set; }

    /// <summary>With <see cref="Live"/>: the URL of the TAP service that is asked, where it is another than CADC's usual one.</summary>
    public string Archive { get; set; } = "";

    /// <summary>Whether the program ends after one round.</summary>
    public bool Once { get; set; }

    /// <summary>Where PostgreSQL is, as Npgsql wants it.</summary>
    public string Database { get; set; } = "";

    /// <summary>The schema that has the pipeline's tables; made where there is none. One pipeline has one.</summary>
    public string Schema { get; set; } = "pipeline";

    /// <summary>The watch list; the sample's own unless given.</summary>
    public string WatchList { get; set; } = Path.Combine(AppContext.BaseDirectory, "watchlist.csv");

    /// <summary>Where files go.</summary>
    public string Folder { get; set; } = "pipeline-files";

    /// <summary>The collection that is searched; empty for all.</summary>
    public string Collection { get; set; } = "";

    /// <summary>The pause between two rounds.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The pause after a round that failed; doubled with each further one, up to <see cref="Interval"/>.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How far before its mark a round looks again, for what the archive makes visible later than it dates it.</summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// After how long a dataset that did not come whole (denied, not found, corrupt) is tried again; what failed is by the next round.
    /// </summary>
    public TimeSpan Recheck { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How many files are fetched at a time.</summary>
    public int ParallelFiles { get; set; } = 4;

    /// <summary>With <see cref="Live"/>: whether to log in as the user of ws-cadc.canfar.net in ~/.netrc.</summary>
    public bool Netrc { get; set; }

    /// <summary>Who asks what: the answers to one say nothing of another's.</summary>
    public string Scope => (!Live ? "the archive inside the program" : Archive.Length > 0 ? Archive : "CADC")
        + (Collection.Length > 0 ? $", collection {Collection}" : ", all collections") + (Netrc ? ", as a user" : ", anonymously");
}
