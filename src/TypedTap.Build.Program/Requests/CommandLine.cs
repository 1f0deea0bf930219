namespace TypedTap.Build.Program.Requests;

/// <summary>The command line: a command and where the request is.</summary>
/// <param name="IsCheck">True for <c>check</c>, false for <c>refresh</c>.</param>
/// <param name="RequestFile">The request file; <c>-</c> for standard input.</param>
internal sealed record CommandLine(bool IsCheck, string RequestFile)
{
    /// <summary>How the program is called.</summary>
    public const string Usage = """
        usage: dotnet exec TypedTap.Build.Program.dll refresh|check REQUEST.json|-
          refresh   reads services and writes the snapshot files that change
          check     reads services and says how they differ from the snapshot files
          REQUEST   a JSON file (docs/building.md), or - for standard input
        exit codes: 0 done, 1 failed, 2 the check found differences, 3 wrong call, 130 cancelled
        """;

    private const long SizeLimit = 16 * 1024 * 1024;

    /// <summary>Takes the arguments apart.</summary>
    /// <exception cref="UsageException">They are not as <see cref="Usage"/> says.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count != 2 || arguments[0] is not ("refresh" or "check"))
            throw new UsageException($"A command and a request are wanted.\n{Usage}");
        return new CommandLine(arguments[0] == "check", arguments[1]);
    }

    /// <summary>Reads the request.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public async Task<BuildRequest> ReadRequestAsync(TextReader input, CancellationToken cancellationToken)
    {
        if (RequestFile == "-")
            return RequestJson.Parse(await input.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            if (new FileInfo(RequestFile).Length > SizeLimit)
                throw new UsageException($"The request file {RequestFile} is larger than 16 MiB.");
            return RequestJson.Parse(await File.ReadAllTextAsync(RequestFile, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The request file {RequestFile} cannot be read: {e.Message}", e);
        }
    }
}
