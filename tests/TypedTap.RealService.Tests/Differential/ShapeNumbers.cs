using System.Globalization;
using TypedTap.Sky;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>A shape as its kind and numbers, which are read once and compared often.</summary>
internal sealed class ShapeNumbers
{
    // Shapes go through radians at the service.
    private const double Tolerance = 1e-7;

    private readonly string _kind;
    private readonly double[] _numbers;

    public ShapeNumbers(ISkyShape shape)
    {
        var words = shape.ToDali().Split(' ');
        _kind = words[0];
        _numbers = [.. words.Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
    }

    public bool IsNear(ShapeNumbers other)
    {
        if (_kind != other._kind || _numbers.Length != other._numbers.Length)
            return false;
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (!(Math.Abs(Math.IEEERemainder(_numbers[i] - other._numbers[i], 360)) < Tolerance))
                return false;
        }

        return true;
    }

    /// <summary>Which of two shapes comes first; 0 for those that are near to each other.</summary>
    public int Order(ShapeNumbers other)
    {
        for (var i = 0; i < Math.Min(_numbers.Length, other._numbers.Length); i++)
        {
            if (Math.Abs(_numbers[i] - other._numbers[i]) > Tolerance)
                return _numbers[i].CompareTo(other._numbers[i]);
        }

        return 0;
    }

    public override string ToString() =>
        $"{_kind} {string.Join(' ', _numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}";
}
