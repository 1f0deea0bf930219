using System.Runtime.InteropServices;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Rows of every kind of type, inside of another type.</summary>
public static partial class SmallRows
{
    [VoTableRow]
    public sealed partial record Positional(string Name, double Ra, int? Hits = null)
    {
        public long Extra { get; set; }
    }

    [VoTableRow]
    [StructLayout(LayoutKind.Auto)]
    public partial record struct Pair(double X, double Y);

    [VoTableRow]
    [StructLayout(LayoutKind.Auto)]
    public readonly partial record struct ReadOnlyPair(double X, double Y);

    [VoTableRow]
    [StructLayout(LayoutKind.Auto)]
    public partial struct Plain
    {
        public int Number { get; set; }

        public string? Text { get; set; }
    }

    public abstract class Base
    {
        public int Inherited { get; set; }
    }

    [VoTableRow]
    public sealed partial class Derived : Base
    {
        public double Own { get; set; }
    }
}
