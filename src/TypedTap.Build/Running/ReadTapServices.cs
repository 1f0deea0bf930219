using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using TypedTap.Build.Diagnostics;
using TypedTap.Build.Items;

namespace TypedTap.Build.Running;

/// <summary>
/// The task behind the targets TypedTapRefresh and TypedTapCheck: runs the program that reads services, in a process of its own, once for
/// all snapshots of a project. Secrets stay in environment variables and in netrc; the program is told their names.
/// </summary>
public sealed class ReadTapServices : ToolTask
{
    private static readonly string[] Severities = ["Cosmetic", "Compatible", "Breaking"];

    private readonly MessageLines _lines;
    private string _requestFile = "";

    /// <summary>Makes one.</summary>
    public ReadTapServices() => _lines = new MessageLines(Tell);

    /// <summary>The <c>TapSchema</c> items.</summary>
    [Required]
    public ITaskItem[] Schemas { get; set; } = [];

    /// <summary>The program, <c>TypedTap.Build.Program.dll</c>.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary>What to do: <c>refresh</c> or <c>check</c>.</summary>
    [Required]
    public string Command { get; set; } = "";

    /// <summary>The <c>dotnet</c> that runs it; empty for the one on the path.</summary>
    public string? DotNetHost { get; set; }

    /// <summary>From which difference on a check fails: <c>Cosmetic</c> (any), <c>Compatible</c>, <c>Breaking</c>.</summary>
    public string? FailAt { get; set; }

    /// <summary>Whether a check that can't be made is a warning only.</summary>
    public bool ToleratesUnreachable { get; set; }

    /// <summary>What refreshes the snapshots, for messages.</summary>
    public string? RefreshCommand { get; set; }

    /// <summary>The project's <c>TypedTapSnapshotMaxAge</c>: the MaxAge of items that have none; empty for no limit.</summary>
    public string? MaxAge { get; set; }

    /// <summary>The folder of snapshots that come with the package, which are not the project's to change.</summary>
    public string? PackageSchemas { get; set; }

    /// <summary>
    /// Whether this is the refresh of a build, which has no more to say of snapshots of the package than that they are what they are.
    /// </summary>
    public bool IsForCompile { get; set; }

    /// <inheritdoc />
    protected override string ToolName => Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    /// <inheritdoc />
    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.High;

    /// <inheritdoc />
    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.High;

    /// <inheritdoc />
    protected override Encoding StandardOutputEncoding => Encoding.UTF8;

    /// <inheritdoc />
    protected override Encoding StandardErrorEncoding => Encoding.UTF8;

    /// <inheritdoc />
    public override bool Execute()
    {
        var items = Usable();
        if (Log.HasLoggedErrors)
            return false;
        if (items.Count == 0)
            return true;

        // A file of our own: outside Windows a ToolTask turns every backslash of its response file into a slash, and JSON has some.
        _requestFile = Path.Combine(Path.GetTempPath(), $"typedtap-{Guid.NewGuid():N}.json");
        try
        {
            File.WriteAllText(_requestFile, SnapshotRequests.Write(items, FailAt, ToleratesUnreachable, RefreshCommand, MaxAge));
            var succeeded = base.Execute();
            _lines.Flush();
            return succeeded && !Log.HasLoggedErrors;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Error(
                RuleIds.ProgramFailed, new ItemPlace("", 0, 0),
                $"The request to the program that reads TAP services could not be written: {e.Message}");
            return false;
        }
        finally
        {
            DeleteRequest();
        }
    }

    /// <inheritdoc />
    protected override string GenerateFullPathToTool() => DotNetHost is { Length: > 0 } host && File.Exists(host) ? host : ToolName;

    /// <inheritdoc />
    protected override string GenerateCommandLineCommands()
    {
        var line = new CommandLineBuilder();
        line.AppendSwitch("exec");
        line.AppendFileNameIfNotNull(Program);
        line.AppendSwitch(Command);
        line.AppendFileNameIfNotNull(_requestFile);
        return line.ToString();
    }

    /// <inheritdoc />
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance) => _lines.Add(singleLine);

    /// <inheritdoc />
    protected override bool HandleTaskExecutionErrors()
    {
        _lines.Flush();
        if (!Log.HasLoggedErrors)
        {
            Log.Error(
                RuleIds.ProgramFailed,
                new ItemPlace("", 0, 0),
                $"The program that reads TAP services ended with exit code {ExitCode} and said no reason ('{GenerateFullPathToTool()} exec {Program}'); it needs the .NET 8 runtime or a newer one");
        }

        return false;
    }

    private List<ITaskItem> Usable()
    {
        foreach (var item in Schemas)
        {
            foreach (var problem in ItemRules.Check(item).Where(static problem => problem.IsError))
                Log.Error(
                    RuleIds.BadItem, ItemPlace.Of(item), $"The TapSchema item '{item.ItemSpec}' cannot be understood: {problem.Message}");
        }

        if (FailAt is { Length: > 0 } && !Severities.Contains(FailAt, StringComparer.OrdinalIgnoreCase))
        {
            Log.Error(
                RuleIds.BadItem,
                new ItemPlace("", 0, 0),
                $"The property TypedTapCheckSeverity is '{FailAt}', which is none of Cosmetic (any difference fails), Compatible, Breaking");
        }

        return SnapshotRequests.ByFile(Schemas).Where(file => !IsOfPackage(file[0])).SelectMany(static file => file).ToList();
    }

    private void DeleteRequest()
    {
        try
        {
            File.Delete(_requestFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogMessage(MessageImportance.Low, "{0} is left behind: {1}", _requestFile, e.Message);
        }
    }

    private bool IsOfPackage(ITaskItem item)
    {
        if (PackageSchemas is not { Length: > 0 } folder
            || !item.GetMetadata("FullPath").StartsWith(Path.GetFullPath(folder), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var message =
            $"The snapshot '{Path.GetFileName(item.ItemSpec)}' is not {(Command == "check" ? "checked" : "refreshed")} because it is the package's, which all projects of this machine share; "
                + "copy it (and its overrides) into the project, and name the copy in the TapSchema item";
        if (IsForCompile)
            Log.LogMessage(MessageImportance.High, "{0}", message);
        else
            Log.Warning(RuleIds.PackageSnapshot, new ItemPlace(item.ItemSpec, 0, 0), message);
        return true;
    }

    private void Tell(string text)
    {
        if (CanonicalMessage.Parse(text) is not { } message)
            Log.LogMessage(MessageImportance.High, "{0}", text);
        else if (message.IsError)
            Log.Error(message.Code, new ItemPlace(message.File, message.Line, message.Column), message.Text);
        else
            Log.Warning(message.Code, new ItemPlace(message.File, message.Line, message.Column), message.Text);
    }
}
