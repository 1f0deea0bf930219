using System.Runtime.InteropServices;

namespace TypedTap.Packaging.Tests.Support;

/// <summary>A test that compiles ahead of time; counted as skipped where the machine has not all that this takes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = Missing();

    /// <summary>The program that links: clang, or gcc; null where there is neither.</summary>
    internal static string? Linker { get; } = Array.Find(["clang", "gcc"], IsInPath);

    private static string? Missing()
    {
        if (!OperatingSystem.IsLinux() || Linker is null)
            return "There is no Linux with clang or gcc.";

        // Restoring from the package folder of the machine alone has to do.
        string[] packs = [
            "microsoft.dotnet.ilcompiler", "microsoft.net.illink.tasks",
            $"runtime.{RuntimeInformation.RuntimeIdentifier}.microsoft.dotnet.ilcompiler"
        ];
        return Array.Find(packs, static pack => !Directory.Exists(Path.Combine(Package.MachinePackages(), pack))) is { } missing
            ? $"The package folder of the machine lacks {missing}: publish anything with PublishAot once."
            : null;
    }

    private static bool IsInPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(
            folder => File.Exists(Path.Combine(folder, program)));
}
