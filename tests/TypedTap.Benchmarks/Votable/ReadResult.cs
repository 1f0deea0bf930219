namespace TypedTap.Benchmarks.Votable;

/// <summary>What a process that read a file tells of itself.</summary>
/// <param name="Serialization">How the rows were written.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Seconds">From opening the file to its end, without the start of the process.</param>
/// <param name="CpuSeconds">Processor time in that span, of all threads.</param>
/// <param name="AllocatedBytes">What was allocated in that span.</param>
/// <param name="RecordBytes">The size of a record on the heap, as measured.</param>
/// <param name="ExpectedBytes">The records and their strings, were each made anew.</param>
/// <param name="PeakBytes">The most memory that was resident, from the start of the process.</param>
/// <param name="Gen0">Collections of the youngest generation.</param>
/// <param name="Gen1">Of the middle one.</param>
/// <param name="Gen2">Of the oldest.</param>
/// <param name="Checksum">The sum of all rows.</param>
internal sealed record ReadResult(
    string Serialization,
    long Rows,
    double Seconds,
    double CpuSeconds,
    long AllocatedBytes,
    long RecordBytes,
    long ExpectedBytes,
    long PeakBytes,
    int Gen0,
    int Gen1,
    int Gen2,
    string Checksum);
