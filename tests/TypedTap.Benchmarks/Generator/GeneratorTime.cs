using System.Runtime.InteropServices;

namespace TypedTap.Benchmarks.Generator;

/// <summary>How long a run of the generator's driver took.</summary>
/// <param name="Wall">Milliseconds on the clock.</param>
/// <param name="Cpu">Milliseconds of all processors in this process: what is left when other programs take turns on the machine.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GeneratorTime(double Wall, double Cpu);
