using TypedTap.Votable;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Reads a document to its end, or to its error, and tells how it went.</summary>
/// <param name="externals">What a STREAM's href may lead to.</param>
internal sealed class DocumentProbe(IReadOnlyList<byte[]> externals)
{
    /// <summary>Rows without a byte of their own could go on for ever.</summary>
    private const long MostRowsAByte = 8;

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tolerance">The tolerance.</param>
    /// <param name="mode">The pieces in which it comes.</param>
    /// <param name="values">Whether to ask for values too.</param>
    public async Task<ReadOutcome> ReadAsync(byte[] document, VoTableTolerance tolerance, ChunkMode mode, bool values)
    {
        var size = Expanded.Length(document);
        var (thread, allocated) = (Environment.CurrentManagedThreadId, GC.GetAllocatedBytesForCurrentThread());
        var digest = new ValueDigest();
        var (rows, tables, warnings) = (0L, 0, 0);
        var isOpen = false;
        var refused = false;
        VoTableReader? reader = null;
        try
        {
            reader = await VoTableReader.OpenAsync(new FuzzStream(document, mode), Options(document, tolerance, mode));
            isOpen = true;
            for (var more = reader.HasTable; more; more = await reader.NextTableAsync())
            {
                tables++;
                var probe = values ? new GetterProbe(reader, size) : null;
                while (await reader.ReadAsync())
                {
                    if (++rows > 10_000 + (MostRowsAByte * size))
                        return Broken("there are no more rows than bytes could hold", $"{rows} rows of {size} bytes");
                    probe?.Row(digest);
                }

                refused |= probe?.HasRefused == true;
                if (probe?.Excess is { } excess)
                    return Broken("the memory that values take", excess);
            }

            return Outcome(Touch(reader));
        }
        catch (VoTableException e)
        {
            if (isOpen && await ContinuesAsync(reader!))
                return Broken("a reader that has failed is not read on", e.ToString());
            return Outcome(isOpen ? Touch(reader!) : null) with { Error = e.Kind, Message = e.Message };
        }
        catch (StepLimitException e)
        {
            return Broken("the number of steps", e.ToString());
        }
        catch (Exception e)
        {
            return Broken($"only VoTableException escapes ({e.GetType().Name}{Frame(e)})", e.ToString());
        }
        finally
        {
            if (reader is not null)
                await reader.DisposeAsync();
        }

        ReadOutcome Outcome((string, string)? breach)
        {
            warnings = reader?.Warnings.Count ?? 0;
            // Only what is allocated on one thread can be told; the streams make nobody wait, so there is no reason to leave it.
            var isMeasured = Environment.CurrentManagedThreadId == thread;
            return new ReadOutcome(
                rows, tables, digest.Value, warnings,
                null) { Breach = breach, HasRefused = refused, Allocated = isMeasured
                    ? GC.GetAllocatedBytesForCurrentThread() - allocated
                    : 0 };
        }

        ReadOutcome Broken(string property, string detail) => Outcome((property, detail));
    }

    private static async Task<bool> ContinuesAsync(VoTableReader reader)
    {
        try
        {
            await reader.ReadAsync();
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or VoTableException)
        {
            return false;
        }
    }

    /// <summary>Looks at everything that is not a cell.</summary>
    /// <returns>What is wrong if that is not possible, or null.</returns>
    private static (string Property, string Detail)? Touch(VoTableReader reader)
    {
        try
        {
            Look(reader);
            return null;
        }
        catch (Exception e)
        {
            return ($"what is no cell can be looked at at any time ({e.GetType().Name}{Frame(e)})", e.ToString());
        }
    }

    private static void Look(VoTableReader reader)
    {
        _ = reader.Document;
        _ = reader.Resource;
        _ = reader.Table;
        _ = reader.Status;
        _ = (
            reader.Infos.Count, reader.ResourceInfos.Count, reader.HasMoreTables, reader.Serialization, reader.Version, reader.BytesRead,
            reader.RowsRead);
        _ = reader.DescribePosition();
        foreach (var warning in reader.Warnings)
            _ = warning.ToString();
    }

    private VoTableReaderOptions Options(byte[] document, VoTableTolerance tolerance, ChunkMode mode) => new()
    {
        Tolerance = tolerance,
        Tables = document.Length % 3 == 0 ? VoTableSelection.Results : VoTableSelection.All,
        InternStrings = document.Length % 2 == 0,
        OpenHref = document.Length % 5 == 0
            ? null
            : (href, _) => ValueTask.FromResult<Stream>(new FuzzStream(externals[href.Length % externals.Count], mode)),
        // Far below the defaults, so that a claim to be large is soon found out.
        MaxCellBytes = 64 << 10,
        MaxRowBytes = 256 << 10,
        MaxFields = 500,
        MaxInfos = 300,
        MaxMetadataCharacters = 1 << 20,
        MaxDepth = 64,
        MaxTagBytes = 64 << 10,
        MaxWarnings = 50,
    };

    private static string Frame(Exception e) =>
        (e.StackTrace ?? "").Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("at TypedTap.Votable", StringComparison.Ordinal)) is { } frame
            ? " " + frame.Split('(')[0]
            : "";
}
