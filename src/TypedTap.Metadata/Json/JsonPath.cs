using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using TypedTap.Adql;

namespace TypedTap.Metadata.Json;

/// <summary>The way from the root of a JSON document to the value at hand, and the named things on it.</summary>
internal sealed class JsonPath
{
    private readonly List<Step> _steps = [];

    public void Enter(string member) => _steps.Add(new(member, 0, null));

    public void Enter(int index) => _steps.Add(new(null, index, null));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>The member at hand has told what the object around it is called.</summary>
    public void NameParent(string thing) => _steps[_steps.Count - 2] = _steps[_steps.Count - 2] with { Thing = thing };

    /// <summary>The path, followed by the things on it: <c>$.schemas[0].tables[1] (table 'caom2.Plane' of schema 'caom2')</c>.</summary>
    public string Describe()
    {
        var things = string.Join(" of ", _steps.Select(s => s.Thing).Where(t => t is not null).Reverse());
        return things.Length == 0 ? ToString() : $"{this} ({things})";
    }

    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var step in _steps)
        {
            if (step.Member is null)
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (AdqlIdentifier.IsRegular(step.Member))
                text.Append('.').Append(step.Member);
            else
                text.Append("['").Append(step.Member).Append("']");
        }

        return text.ToString();
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(string? Member, int Index, string? Thing);
}
