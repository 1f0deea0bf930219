using System.Globalization;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Values of the client's as constants of the query.</summary>
internal static class LocalConstants
{
    /// <summary>The constant that a value is beside another one: of an enumeration the number, where the service has numbers.</summary>
    public static QueryConstant Of(object value, QueryExpression beside) => new(value is Enum && QueryTypes.IsInteger(beside)
        ? Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture)
        : value);
}
