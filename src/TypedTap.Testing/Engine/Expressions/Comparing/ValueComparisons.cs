using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The orders of the kinds' types.</summary>
internal static class ValueComparisons
{
    internal readonly struct Integers : IValueComparison<long>
    {
        public static int Compare(long left, long right) => left.CompareTo(right);
    }

    internal readonly struct Numbers : IValueComparison<double>
    {
        public static int Compare(double left, double right) => NumberOrder.Instance.Compare(left, right);
    }

    internal readonly struct Texts : IValueComparison<string>
    {
        public static int Compare(string left, string right) => TextOrder.Instance.Compare(left, right);
    }

    internal readonly struct Times : IValueComparison<DateTime>
    {
        public static int Compare(DateTime left, DateTime right) => left.Ticks.CompareTo(right.Ticks);
    }

    internal readonly struct Booleans : IValueComparison<bool>
    {
        public static int Compare(bool left, bool right) => left.CompareTo(right);
    }

    /// <summary>Only for = and !=: shapes have no order.</summary>
    internal readonly struct Shapes : IValueComparison<ISkyShape>
    {
        public static int Compare(ISkyShape left, ISkyShape right) => left.Equals(right) ? 0 : 1;
    }

    internal readonly struct Arrays : IValueComparison<Array>
    {
        public static int Compare(Array left, Array right) => ArrayOrder.Instance.Compare(left, right);
    }
}
