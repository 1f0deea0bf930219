using TypedTap.Votable;

namespace TypedTap.Benchmarks.Votable;

/// <summary>The columns of the measured table and the reader of its rows, in the form the generator gives them.</summary>
internal static class BenchmarkTable
{
    /// <summary>Name, datatype, arraysize, xtype; in the order of the reader.</summary>
    public static readonly (string Name, string Datatype, string? Arraysize, string? Xtype)[] Columns =
    [
        ("source_id", "long", null, null),
        ("solution_id", "long", null, null),
        ("ra", "double", null, null),
        ("dec", "double", null, null),
        ("ra_error", "float", null, null),
        ("dec_error", "float", null, null),
        ("parallax", "double", null, null),
        ("pmra", "double", null, null),
        ("pmdec", "double", null, null),
        ("phot_g_mean_mag", "float", null, null),
        ("bp_rp", "float", null, null),
        ("matched_transits", "short", null, null),
        ("n_good_obs", "int", null, null),
        ("rv_nb_transits", "short", null, null),
        ("has_xp", "boolean", null, null),
        ("in_qso_candidates", "boolean", null, null),
        ("designation", "char", "*", null),
        ("name", "char", "*", null),
        ("obs_time", "char", "*", "timestamp"),
        ("classname", "char", "*", null),
    ];

    /// <summary>Reads a record; a delegate and an array of places, as for a generated table.</summary>
    public static readonly Func<VoTableReader, int[], BenchmarkRow> Read = ReadRow;

    /// <summary>Where each column stands in a document.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static int[] Places(VoTableReader reader)
    {
        var names = reader.Fields.Select(field => field.Name).ToList();
        var places = Array.ConvertAll(Columns, column => names.IndexOf(column.Name));
        var missing = Columns.Where((_, i) => places[i] < 0).Select(column => column.Name).ToArray();
        return missing.Length == 0 ? places : throw new InvalidDataException(
            $"The table has no column {string.Join(", ", missing)}: it is not the one that is measured. Make the files with --make.");
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private static BenchmarkRow ReadRow(VoTableReader row, int[] at) => new()
    {
        SourceId = row.GetInt64(at[0]),
        SolutionId = row.GetInt64(at[1]),
        Ra = row.GetDouble(at[2]),
        Dec = row.GetDouble(at[3]),
        RaError = row.GetSingle(at[4]),
        DecError = row.GetSingle(at[5]),
        Parallax = row.GetDouble(at[6]),
        Pmra = row.GetDouble(at[7]),
        Pmdec = row.GetDouble(at[8]),
        PhotGMeanMag = row.GetSingle(at[9]),
        BpRp = row.GetSingle(at[10]),
        MatchedTransits = row.GetInt16(at[11]),
        NGoodObs = row.GetInt32(at[12]),
        RvNbTransits = row.GetInt16(at[13]),
        HasXp = row.GetBoolean(at[14]),
        InQsoCandidates = row.GetBoolean(at[15]),
        Designation = row.GetString(at[16]),
        Name = row.GetString(at[17]),
        ObsTime = row.GetTimestamp(at[18]),
        Classname = row.GetString(at[19]),
    };
}
